/** AssemblyScript's names of numbers, for the one file here that is TypeScript as well: layout.ts. */
type u32 = number;
type usize = number;
