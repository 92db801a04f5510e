// The answers kept on this device between visits, one shelf a flow.
import type { Id } from '../engine/index.ts'
import type { Saved, SaveOutcome, StorageTrouble } from '../machines/session-ports.ts'
import { shelf, type Shelf } from './shelf.ts'
import { FORMAT, readRecord } from './stored-record.ts'

export interface Read {
  saved: Saved | null
  trouble: StorageTrouble | null
}

export interface AnswerStore {
  read: (flow: Id) => Read
  /** What is saved, if it can be read; unlike `read` it leaves a damaged record where it is. */
  peek: (flow: Id) => Saved | null
  save: (flow: Id, saved: Saved) => SaveOutcome
  /** Calls back when another tab saves this flow; returns how to stop. */
  watch: (flow: Id, changed: (saved: Saved) => void) => () => void
}

/**
 * Answers kept in the browser's own storage; with null, or storage that refuses, nothing is kept and nothing breaks.
 * @param saved called after every save that went well
 */
export function answerStore(storage: Storage | null, saved: () => void = () => {}): AnswerStore {
  const of = (flow: Id): Shelf<Saved> =>
    shelf(storage, {
      name: `answers:${flow}`,
      damaged: `damaged:${flow}`,
      check: (given) => readRecord(flow, given),
    })

  return {
    read: (flow) => of(flow).read(),
    peek: (flow) => of(flow).peek(),
    // Part by part: only what belongs in storage goes there.
    save(flow, { version, answers, savedAt, origin, workings, aside }) {
      const record = { format: FORMAT, flow, version, answers, savedAt, origin, workings, aside }
      const outcome = of(flow).save(record)
      if (outcome === 'saved') saved()
      return outcome
    },
    watch: (flow, changed) => of(flow).watch(changed),
  }
}

/** The browser's storage, or null where even asking for it is refused. */
export function browserStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null
  } catch {
    return null
  }
}
