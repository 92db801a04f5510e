// Many draws without holding up the page: in a worker, or, where the browser refuses workers, in portions between which
// the page can breathe. The same seed gives the same result either way.
import {
  isDone,
  next,
  summary,
  type Simulation,
  type SimulationResult,
} from '../../calculators/simulation.ts'
import type { DrawMessage } from './draw-message.ts'

export interface DrawEnds {
  progress: (done: number) => void
  finished: (result: SimulationResult) => void
}

/** What of a worker is needed here; tests hand in their own. */
export type DrawWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>

/** Keeps a portion well under a frame. */
const PORTION = 2000

/** Begins to draw; returns how to stop. After stopping nothing more is told. */
export function drawMany(
  simulation: Simulation,
  ends: DrawEnds,
  makeWorker: () => Promise<DrawWorker> = inlineWorker,
): () => void {
  let stopped = false
  let worker: DrawWorker | undefined
  const stop = () => {
    stopped = true
    worker?.terminate()
  }

  function drawHere() {
    worker?.terminate()
    worker = undefined
    let here = simulation
    const goOn = () => {
      if (stopped) return
      here = next(here, PORTION)
      ends.progress(here.done)
      if (!isDone(here)) return void setTimeout(goOn)
      const result = summary(here)
      if (result) ends.finished(result)
    }
    setTimeout(goOn)
  }

  makeWorker()
    .then((made) => {
      if (stopped) return made.terminate()
      worker = made
      made.onmessage = ({ data }: MessageEvent<DrawMessage>) => {
        if (stopped) return
        if ('done' in data) return ends.progress(data.done)
        stop()
        ends.finished(data.result)
      }
      made.onerror = () => {
        if (!stopped) drawHere()
      }
      made.postMessage(simulation)
    })
    .catch(() => {
      if (!stopped) drawHere()
    })
  return stop
}

/**
 * Draws once nothing has changed for a while, so that a slider that moves or a figure that is typed begins nothing. Returns how
 * to stop: in the pause nothing is begun any more, later nothing more is told.
 * @param pause how long to wait, in milliseconds
 */
export function drawAfter(
  pause: number,
  simulation: Simulation,
  ends: DrawEnds,
  makeWorker?: () => Promise<DrawWorker>,
): () => void {
  let stop = () => clearTimeout(waiting)
  const waiting = setTimeout(() => {
    stop = drawMany(simulation, ends, makeWorker)
  }, pause)
  return () => stop()
}

/** The worker's code travels inside the page's own script, so that it runs from one file on a disk as well. */
async function inlineWorker(): Promise<DrawWorker> {
  const { default: Inline } = await import('./draw.worker.ts?worker&inline')
  return new Inline()
}
