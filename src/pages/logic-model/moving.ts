// Where the arrow keys lead from a box, and where the focus goes when its box is gone.
import { boxCalled, boxesIn, COLUMNS, rankOf, type LogicModel } from '../../engine/logic/index.ts'

/** The box that a key leads to from here; undefined if it leads nowhere, or is no such key. */
export function boxAfterKey(model: LogicModel, id: string, key: string): string | undefined {
  const box = boxCalled(model, id)
  if (!box) return undefined
  const column = boxesIn(model, box.column)
  const index = column.indexOf(box)
  switch (key) {
    case 'ArrowUp':
      return column[index - 1]?.id
    case 'ArrowDown':
      return column[index + 1]?.id
    case 'Home':
      return column[0]?.id
    case 'End':
      return column.at(-1)?.id
    case 'ArrowLeft':
    case 'ArrowRight':
      return beside(model, rankOf(box.column), key === 'ArrowRight' ? 1 : -1, index)
    default:
      return undefined
  }
}

/** In the next column that is not empty, the box as far down as this one, or the last. */
function beside(model: LogicModel, from: number, step: 1 | -1, index: number): string | undefined {
  for (let rank = from + step; COLUMNS[rank]; rank += step) {
    const boxes = boxesIn(model, COLUMNS[rank]!)
    if (boxes.length > 0) return (boxes[index] ?? boxes.at(-1))?.id
  }
  return undefined
}

/** Where to go once a box is deleted: the one that takes its place, the one above, or the way to add another. */
export function afterDeleting(model: LogicModel, id: string): string {
  const box = boxCalled(model, id)
  if (!box) return ''
  const column = boxesIn(model, box.column)
  const index = column.indexOf(box)
  const near = column[index + 1] ?? column[index - 1]
  return near ? boxId(near.id) : addId(box.column)
}

/** Ids on the page of things that take the focus. */
export function boxId(id: string): string {
  return `box-${id}`
}
export function addId(part: string): string {
  return `add-${part}`
}
export function noteId(id: string): string {
  return `note-${id}`
}
export function fieldId(field: 'text' | 'measure' | 'watch' | `reason-${string}`): string {
  return `logic-${field}`
}
