// Points that lie as a two-way normal scatter would, always the same ones: for pictures of uncertainty.
import { normalQuantile } from './distributions.ts'

let cloud: (readonly [number, number])[] | undefined

/** 160 pairs of standard normal numbers, spread evenly (the R2 sequence) rather than by chance. Made once. */
export function normalCloud(): readonly (readonly [number, number])[] {
  // Steps of 1/g and 1/g², where g solves g³ = g + 1: they fill the square without clumps.
  const g = 1.324717957244746
  const place = (i: number, step: number) => normalQuantile((0.5 + i * step) % 1 || 0.5)
  cloud ??= Array.from({ length: 160 }, (_, i) => [place(i, 1 / g), place(i, 1 / (g * g))] as const)
  return cloud
}
