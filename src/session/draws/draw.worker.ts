// Draws off the main thread: takes a simulation, tells how far it is, and posts what came of it. Stopped from outside.
import { isDone, next, summary, type Simulation } from '../../calculators/simulation.ts'
import type { DrawMessage } from './draw-message.ts'

/** Few enough to tell how far it is several times a second. */
const PORTION = 4000

onmessage = ({ data }: MessageEvent<Simulation>) => {
  const post = (message: DrawMessage) => postMessage(message)
  let simulation = data
  while (!isDone(simulation)) {
    simulation = next(simulation, PORTION)
    post({ done: simulation.done })
  }
  const result = summary(simulation)
  if (result) post({ result })
}
