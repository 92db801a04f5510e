// Moving over a map by keyboard: along what can follow what.
import type { MapEdge } from '../../engine/flow-map.ts'
import type { Id } from '../../engine/index.ts'

/** Down and up go to the nearest question that can come next or before; right and left to the furthest. */
export function moved(at: Id, key: string, order: readonly Id[], edges: readonly MapEdge[]): Id | undefined {
  const place = (id: Id) => order.indexOf(id)
  const next = edges.filter(({ from }) => from === at).map(({ to }) => to)
  const before = edges.filter(({ to }) => to === at).map(({ from }) => from)
  const sorted = (ids: readonly Id[]) =>
    ids.filter((id) => place(id) >= 0).toSorted((a, b) => place(a) - place(b))
  switch (key) {
    case 'ArrowDown':
      return sorted(next)[0]
    case 'ArrowRight':
      return sorted(next).at(-1)
    case 'ArrowUp':
      return sorted(before).at(-1)
    case 'ArrowLeft':
      return sorted(before)[0]
    case 'Home':
      return order[0]
    case 'End':
      return order.at(-1)
    default:
      return undefined
  }
}
