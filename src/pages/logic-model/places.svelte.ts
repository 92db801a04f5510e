// Where the boxes of the page stand, so that arrows can be drawn between them. Measured whenever anything in the columns
// grows, shrinks or moves.
import type { PlacedBox } from '../../report/drawings/logic-routes.ts'

export class Places {
  boxes = $state.raw<readonly PlacedBox[]>([])
  size = $state.raw({ width: 0, height: 0 })

  /** Watches the boxes inside an element, by their `data-box`; an attachment. */
  watch = (host: HTMLElement): (() => void) => {
    const observer = new ResizeObserver(() => this.measure(host))
    const look = () => {
      observer.disconnect()
      for (const each of [host, ...host.querySelectorAll('section, [data-box]')]) observer.observe(each)
      this.measure(host)
    }
    const changes = new MutationObserver(look)
    changes.observe(host, { childList: true, subtree: true })
    look()
    return () => {
      observer.disconnect()
      changes.disconnect()
    }
  }

  measure(host: HTMLElement): void {
    const origin = host.getBoundingClientRect()
    const columns = [...host.querySelectorAll('section')].filter((each) => each.querySelector('[data-box]'))
    const boxes = columns.flatMap((section, column) =>
      [...section.querySelectorAll<HTMLElement>('[data-box]')].map((element): PlacedBox => {
        const { left, top, width, height } = element.getBoundingClientRect()
        return {
          ...{ id: element.dataset['box'] ?? '', column, width, height },
          ...{ x: left - origin.left, y: top - origin.top },
        }
      }),
    )
    const size = { width: origin.width, height: origin.height }
    if (JSON.stringify([boxes, size]) === JSON.stringify([this.boxes, this.size])) return
    this.boxes = boxes
    this.size = size
  }
}
