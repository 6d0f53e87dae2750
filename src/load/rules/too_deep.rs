//! Rule C113.

crate::rule! {
    /// # Nested too deep
    ///
    /// Lists and mappings lie within each other more than 64 levels deep.
    ///
    /// ## Why it matters
    ///
    /// No content needs that: brackets were repeated by accident, or the file was made to harm, and reading
    /// it to the end would exhaust the machine.
    ///
    /// ## Example
    ///
    /// A line of a thousand `[`.
    ///
    /// ## How to mend it
    ///
    /// Look for brackets that are opened again and again, and close or remove them.
    TOO_DEEP = "C113", "too-deep", Error, {
        id: "bersarang lebih dari {limit} tingkat",
        en: "nested deeper than {limit} levels",
    }
}
