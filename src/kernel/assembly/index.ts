/** The WASM SIMD build of the kernel; wasm.ts calls it. Everything is in memory where layout.ts says, nothing is allocated. */
export { scan } from './scan';
export { sortDistinct } from './sets';
export { affine32, fss, shingle } from './sign';
