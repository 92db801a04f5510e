// The map of a line, drawn for each size of screen.
import type { FlowMap, FlowMapPlan, PlannedMap } from '../flow-map.ts'
import { layFlow, type LaidFlow, type Style } from './flow-layout.ts'
import { foldsFor } from './folds.ts'

/** How a flow is drawn for each size of screen: room for words, and how many strips. */
export const STYLES: Readonly<
  Record<'wide' | 'upright' | 'tall' | 'broad', { style: Style; strips: number }>
> = {
  wide: { style: { strip: 560, step: 30, margin: 22, radius: 16 }, strips: 2 },
  upright: { style: { strip: 292, step: 16, margin: 16, radius: 10 }, strips: 1 },
  tall: { style: { strip: 560, step: 30, margin: 22, radius: 16 }, strips: 1 },
  broad: { style: { strip: 520, step: 30, margin: 22, radius: 16 }, strips: 3 },
}

/** The map with its drawings. */
export function drawn({ plan, ...words }: FlowMapPlan): FlowMap {
  const map = toDraw({ plan, ...words })
  const draw = (as: keyof typeof STYLES) => drawnAs(map, as).drawing
  return { ...words, wide: draw('wide'), upright: draw('upright'), tall: draw('tall'), broad: draw('broad') }
}

/** Of a map what its drawing is made from. */
export function toDraw({ terminus, questions, methods, plan }: FlowMapPlan): PlannedMap {
  return { terminus, questions, verdicts: methods.length > 0, ...plan }
}

/** One drawing, laid out as in `STYLES`; also for tests, which hold every word and line to account. */
export function drawnAs(map: PlannedMap, as: keyof typeof STYLES): LaidFlow {
  const { style, strips } = STYLES[as]
  const whole = layFlow(map, style)
  return strips === 1 ? whole : layFlow(map, style, foldsFor(whole, strips))
}
