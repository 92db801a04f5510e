// Where evaluations are kept: a database of the browser. What cannot be read is left out, and stays where it is.
import { clear, del, entries, get, set } from 'idb-keyval'
import { database, type Kept } from '../database.ts'
import { readEvaluation, type Evaluation } from './evaluation.ts'

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
  const { read, write } = database('thinking-professionals', 'evaluations')
  return {
    async all() {
      const kept = await read((store) => entries<string, unknown>(store))
      return kept && kept.flatMap(([, given]) => readEvaluation(given) ?? [])
    },
    get: async (id) => readEvaluation(await read((store) => get<unknown>(id, store))),
    put: (evaluation) => write((store) => set(evaluation.id, evaluation, store)),
    remove: (id) => write((store) => del(id, store)),
    empty: () => write((store) => clear(store)),
  }
}
