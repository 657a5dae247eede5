// Plain JavaScript, because the types that saxes 6.0.0 ships don't check with `exactOptionalPropertyTypes`; saxes-parser.d.ts has ours.
export { SaxesParser } from 'saxes'
