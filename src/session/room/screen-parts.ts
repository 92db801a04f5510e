import type { Id } from '../../engine/index.ts'
import type { Screen } from '../../machines/room-script.ts'

/** A screen of words with nothing on it yet. */
export function bareScreen(id: Id, stage: Id): Screen {
  return {
    ...{ id, stage, kind: 'words', heading: '', points: [], figures: [] },
    ...{ notes: [], prompts: [], debrief: [], uses: [] },
  }
}
