/** The package types its index only; these are the two modules that are imported singly. */
declare module 'gl-matrix/esm/mat3.js' {
  import { mat3 } from 'gl-matrix';
  export = mat3;
}

declare module 'gl-matrix/esm/vec2.js' {
  import { vec2 } from 'gl-matrix';
  export = vec2;
}
