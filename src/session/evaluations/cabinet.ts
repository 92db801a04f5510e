// Where evaluations are kept: the browser's database, through idb-keyval. Every failure is an answer: a browser may
// refuse the database altogether (private windows, some policies) or run out of room.
import { clear, createStore, del, entries, get, set, type UseStore } from 'idb-keyval'
import { readEvaluation, type Evaluation } from './evaluation.ts'

export type Kept = 'saved' | 'full' | 'blocked'

export interface Cabinet {
  /** Null: the browser refuses. */
  all: () => Promise<readonly Evaluation[] | null>
  get: (id: string) => Promise<Evaluation | null>
  put: (evaluation: Evaluation) => Promise<Kept>
  remove: (id: string) => Promise<Kept>
  empty: () => Promise<Kept>
}

/** The cabinet of this browser. */
export function browserCabinet(): Cabinet {
  let store: UseStore | undefined
  const open = () => (store ??= createStore('thinking-professionals', 'evaluations'))
  const attempt = async (write: () => Promise<void>): Promise<Kept> => {
    try {
      await write()
      return 'saved'
    } catch (error) {
      return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked'
    }
  }
  return {
    async all() {
      try {
        const kept = await entries<string, unknown>(open())
        return kept.flatMap(([, given]) => readEvaluation(given) ?? [])
      } catch {
        return null
      }
    },
    async get(id) {
      try {
        return readEvaluation(await get<unknown>(id, open()))
      } catch {
        return null
      }
    },
    put: (evaluation) => attempt(() => set(evaluation.id, evaluation, open())),
    remove: (id) => attempt(() => del(id, open())),
    empty: () => attempt(() => clear(open())),
  }
}
