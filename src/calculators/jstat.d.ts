// The part of jstat that we use; the library has no types of its own.
declare module 'jstat' {
  interface JStat {
    normal: {
      pdf(x: number, mean: number, sd: number): number
      cdf(x: number, mean: number, sd: number): number
      inv(p: number, mean: number, sd: number): number
    }
    studentt: { cdf(t: number, df: number): number; inv(p: number, df: number): number }
    /** The regularised incomplete beta function. */
    ibeta(x: number, a: number, b: number): number
    /** The logarithm of the beta function. */
    betaln(a: number, b: number): number
    combination(n: number, k: number): number
  }
  const jstat: JStat & { jStat: JStat }
  export default jstat
}
