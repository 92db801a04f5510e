// The line map, laid out from the compiled flows alone: nobody draws it by hand.
import type { Flow } from '../../engine/flow.ts'
import type { Network } from '../../engine/network.ts'
import { meetingsOf, routesOf } from './meetings.ts'
import { layUpright } from './upright.ts'
import { layWide } from './wide.ts'

/** Lays out the map of all lines, one flow a line, in the order given: wide, upright, and in words. */
export function layoutNetwork(flows: readonly Flow[]): Network {
  const meetings = meetingsOf(flows)
  const routes = routesOf(flows, meetings)
  return {
    wide: layWide(routes, meetings),
    upright: layUpright(routes, meetings),
    outline: flows.map((flow) => ({
      line: flow.line,
      title: flow.title,
      stops: flow.questions.map(({ id, short }) => ({
        label: short,
        shared: flows
          .filter((other) => other !== flow && other.questions.some((question) => question.id === id))
          .map((other) => other.line),
      })),
      terminus: flow.terminus,
    })),
  }
}
