// How much less people tell who come in clusters: pupils of a school, residents of a ward.

/**
 * How many times more people a study needs because they come in clusters of `m` on average: 1 + ((1 + cv²)m − 1)·icc.
 * `icc` is the intra-cluster correlation (0 to 1), `cv` the clusters' sizes' standard deviation over their mean (0 if all
 * are equal). Kish 1965; Donner & Klar 2000; unequal sizes: Eldridge, Ashby & Kerry 2006.
 */
export function designEffect(m: number, icc: number, cv = 0): number {
  return 1 + ((1 + cv * cv) * m - 1) * icc
}
