//! What of a view is lent to a template: the fields that the template names.
//!
//! The engine takes values of its own, so that whatever it is given is copied first, and most of a view is for other
//! templates. What a template names is known ([`super::names`]); the other fields of structs, however deep they lie,
//! are left out on the way to the engine. Maps keep all of their entries, since their keys come from data.

use super::names::Named;
use serde::ser::{
    Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

/// A view, or a part of one, as a template gets it.
pub(super) struct Lent<'v, V: ?Sized> {
    /// The view.
    pub(super) view: &'v V,
    /// What the template names.
    pub(super) names: &'v Named,
}

impl<V: Serialize + ?Sized> Serialize for Lent<'_, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.view.serialize(Lending { to: serializer, names: self.names })
    }
}

/// Most structs have few fields that one template names; room is made for more when there are more.
const FEW: usize = 8;
/// The one field of a struct of which a template names none.
const THERE: &str = "there";

/// Hands on what is named.
struct Lending<'n, S> {
    to: S,
    names: &'n Named,
}

macro_rules! hand_on {
    ($($name:ident($type:ty)),+ $(,)?) => {
        $(fn $name(self, value: $type) -> Result<S::Ok, S::Error> {
            self.to.$name(value)
        })+
    };
}

impl<'n, S: Serializer> Serializer for Lending<'n, S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type SerializeSeq = Lending<'n, S::SerializeSeq>;
    type SerializeTuple = Lending<'n, S::SerializeTuple>;
    type SerializeTupleStruct = Lending<'n, S::SerializeTupleStruct>;
    type SerializeTupleVariant = Lending<'n, S::SerializeTupleVariant>;
    type SerializeMap = Lending<'n, S::SerializeMap>;
    type SerializeStruct = LendingFields<'n, S::SerializeStruct>;
    type SerializeStructVariant = LendingFields<'n, S::SerializeStructVariant>;

    hand_on! {
        serialize_bool(bool), serialize_i8(i8), serialize_i16(i16), serialize_i32(i32), serialize_i64(i64),
        serialize_i128(i128), serialize_u8(u8), serialize_u16(u16), serialize_u32(u32), serialize_u64(u64),
        serialize_u128(u128), serialize_f32(f32), serialize_f64(f64), serialize_char(char), serialize_str(&str),
        serialize_bytes(&[u8]), serialize_unit_struct(&'static str),
    }

    fn serialize_none(self) -> Result<S::Ok, S::Error> {
        self.to.serialize_none()
    }

    fn serialize_unit(self) -> Result<S::Ok, S::Error> {
        self.to.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<S::Ok, S::Error> {
        self.to.serialize_some(&Lent { view: value, names: self.names })
    }

    fn serialize_unit_variant(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
    ) -> Result<S::Ok, S::Error> {
        self.to.serialize_unit_variant(name, index, variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        self.to.serialize_newtype_struct(name, &Lent { view: value, names: self.names })
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        self.to.serialize_newtype_variant(name, index, variant, &Lent { view: value, names: self.names })
    }

    fn serialize_seq(self, len: Option<usize>) -> Result<Self::SerializeSeq, S::Error> {
        Ok(Lending { to: self.to.serialize_seq(len)?, names: self.names })
    }

    fn serialize_tuple(self, len: usize) -> Result<Self::SerializeTuple, S::Error> {
        Ok(Lending { to: self.to.serialize_tuple(len)?, names: self.names })
    }

    fn serialize_tuple_struct(
        self,
        name: &'static str,
        len: usize,
    ) -> Result<Self::SerializeTupleStruct, S::Error> {
        Ok(Lending { to: self.to.serialize_tuple_struct(name, len)?, names: self.names })
    }

    fn serialize_tuple_variant(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<Self::SerializeTupleVariant, S::Error> {
        Ok(Lending { to: self.to.serialize_tuple_variant(name, index, variant, len)?, names: self.names })
    }

    fn serialize_map(self, len: Option<usize>) -> Result<Self::SerializeMap, S::Error> {
        Ok(Lending { to: self.to.serialize_map(len)?, names: self.names })
    }

    fn serialize_struct(self, name: &'static str, len: usize) -> Result<Self::SerializeStruct, S::Error> {
        let to = self.to.serialize_struct(name, len.min(FEW))?;
        Ok(LendingFields { to, names: self.names, is_empty: true })
    }

    fn serialize_struct_variant(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<Self::SerializeStructVariant, S::Error> {
        let to = self.to.serialize_struct_variant(name, index, variant, len.min(FEW))?;
        Ok(LendingFields { to, names: self.names, is_empty: true })
    }
}

macro_rules! lend_elements {
    ($($trait:ident::$element:ident),+ $(,)?) => {
        $(impl<S: $trait> $trait for Lending<'_, S> {
            type Ok = S::Ok;
            type Error = S::Error;

            fn $element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), S::Error> {
                self.to.$element(&Lent { view: value, names: self.names })
            }

            fn end(self) -> Result<S::Ok, S::Error> {
                self.to.end()
            }
        })+
    };
}

lend_elements! {
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field,
}

/// The fields of a struct on their way.
struct LendingFields<'n, S> {
    to: S,
    names: &'n Named,
    is_empty: bool,
}

macro_rules! lend_named {
    ($($trait:ident),+) => {
        $(impl<S: $trait> $trait for LendingFields<'_, S> {
            type Ok = S::Ok;
            type Error = S::Error;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                key: &'static str,
                value: &T,
            ) -> Result<(), S::Error> {
                if !self.names.has(key) {
                    return self.to.skip_field(key);
                }
                self.is_empty = false;
                self.to.serialize_field(key, &Lent { view: value, names: self.names })
            }

            fn skip_field(&mut self, key: &'static str) -> Result<(), S::Error> {
                self.to.skip_field(key)
            }

            fn end(mut self) -> Result<S::Ok, S::Error> {
                if self.is_empty {
                    // A template may ask no more than whether it is there, and to the engine what is empty is not.
                    self.to.serialize_field(THERE, &true)?;
                }
                self.to.end()
            }
        })+
    };
}

lend_named!(SerializeStruct, SerializeStructVariant);

impl<S: SerializeMap> SerializeMap for Lending<'_, S> {
    type Ok = S::Ok;
    type Error = S::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), S::Error> {
        self.to.serialize_key(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), S::Error> {
        self.to.serialize_value(&Lent { view: value, names: self.names })
    }

    fn end(self) -> Result<S::Ok, S::Error> {
        self.to.end()
    }
}
