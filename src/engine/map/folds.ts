// Where to fold a long line into strips: as even as can be, and where few tracks have to travel.
import type { LaidFlow } from './flow-layout.ts'

/** Stops before which a new strip begins. @param strips how many strips, one or more */
export function foldsFor({ seams, drawing }: LaidFlow, strips: number): number[] {
  let best: { folds: readonly LaidFlow['seams'][number][]; cost: number } = { folds: [], cost: Infinity }
  const choose = (from: number, folds: readonly LaidFlow['seams'][number][]) => {
    if (folds.length === strips - 1) {
      const ends = [...folds.map(({ y }) => y), drawing.height]
      const lengths = ends.map((end, at) => end - (ends[at - 1] ?? 0) + (folds[at - 1]?.open ?? 0) * 14)
      const cost = Math.max(...lengths) + folds.reduce((sum, { open }) => sum + open * 24, 0)
      if (cost < best.cost) best = { folds, cost }
      return
    }
    for (let at = from; at < seams.length; at++) {
      const seam = seams[at]
      if (seam && seam.before > 0) choose(at + 1, [...folds, seam])
    }
  }
  choose(0, [])
  return best.folds.map(({ before }) => before)
}
