// Faults of drawings that are known and still to be mended: nothing else passes, and one that is no longer found must be
// taken off this list.
export const KNOWN = [];
