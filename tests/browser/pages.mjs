export async function lookAtSite() { return { faults: [], summary: '' }; }
