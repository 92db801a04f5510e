// Where desks are kept: a database of their own in the browser. A desk that another tab has changed is never written over:
// the one that lies there is handed back instead.
import { clear, del, entries, get, update } from 'idb-keyval'
import { database, type Kept } from '../database.ts'
import { readKept, type KeptDesk } from './kept-desk.ts'

export interface DeskCabinet {
  /** Null: the browser refuses. */
  all: () => Promise<readonly KeptDesk[] | null>
  /** Null: it is not there, or the browser refuses. */
  get: (id: string) => Promise<KeptDesk | null>
  /** @param after the last entry of the trail that this one goes on from; a desk with another one is handed back */
  put: (desk: KeptDesk, after: string) => Promise<Kept | { clash: KeptDesk }>
  remove: (id: string) => Promise<Kept>
  empty: () => Promise<Kept>
}

/** The desks of this browser. */
export function browserDesks(): DeskCabinet {
  const { read, write } = database('thinking-professionals-desks', 'desks')
  return {
    async all() {
      const kept = await read((store) => entries<string, unknown>(store))
      return kept && kept.flatMap(([, given]) => readKept(given) ?? [])
    },
    get: async (id) => readKept(await read((store) => get<unknown>(id, store))),
    async put(desk, after) {
      let clash: KeptDesk | undefined
      const outcome = await write((store) =>
        // Read and written in one turn of the database, so that no other tab can come between.
        update<unknown>(
          desk.id,
          (given) => {
            const there = readKept(given)
            if (there && there.last !== after && there.last !== desk.last) clash = there
            return clash ? given : desk
          },
          store,
        ),
      )
      return clash ? { clash } : outcome
    },
    remove: (id) => write((store) => del(id, store)),
    empty: () => write((store) => clear(store)),
  }
}
