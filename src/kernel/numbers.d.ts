/** AssemblyScript's names of numbers, for the one file that is both AssemblyScript and TypeScript: layout.ts. */
type usize = number;
