// How precisely a sudden change in level can be measured in one series of equally spaced points.

/** Within this many points on a side, the linear algebra below is exact to far more digits than anybody needs. */
export const longestSide = 1000

/**
 * The standard error of a level change in an interrupted series, in units of the scatter of single points (sigma).
 * `pre` and `post` are numbers of points (whole, 2 or more), `phi` the likeness of neighbouring points (above −1, below 1).
 * sqrt([(X'V⁻¹X)⁻¹]₃₃) with X = (1, t, D, S): D is 1 from the first point after, S counts 0, 1, 2 … from there, and
 * V is the AR(1) correlation. NaN for values outside those bounds.
 */
export function levelChangeError(pre: number, post: number, phi: number): number {
  if (!(pre >= 2 && post >= 2 && Math.abs(phi) < 1)) return NaN
  const size = pre + post
  const keep = Math.sqrt(1 - phi * phi)
  // X'V⁻¹X with D last. Each row is freed of its likeness to the one before (Prais and Winsten), which makes V⁻¹ = 1.
  // Times run from the change and are scaled, which leaves the error of D as it is and the sums well behaved.
  const sums = Array.from({ length: 4 }, () => [0, 0, 0, 0])
  let last = [0, 0, 0, 0]
  for (let point = 0; point < size; point++) {
    const time = (point - pre) / size
    const row = point < pre ? [1, time, 0, 0] : [1, time, time, 1]
    const free = point === 0 ? row : row.map((x, i) => (x - phi * (last[i] ?? 0)) / keep)
    for (let i = 0; i < 4; i++) for (let j = 0; j <= i; j++) sums[i]![j]! += (free[i] ?? 0) * (free[j] ?? 0)
    last = row
  }
  return 1 / lastPivot(sums)
}

/** The last diagonal entry of the Cholesky factor: the inverse's last diagonal entry is one over its square. */
function lastPivot(matrix: number[][]): number {
  const factor = matrix.map((row) => [...row])
  for (let i = 0; i < factor.length; i++) {
    for (let j = 0; j <= i; j++) {
      let left = matrix[i]![j]!
      for (let k = 0; k < j; k++) left -= factor[i]![k]! * factor[j]![k]!
      factor[i]![j] = i === j ? Math.sqrt(left) : left / factor[j]![j]!
    }
  }
  return factor.at(-1)!.at(-1)!
}
