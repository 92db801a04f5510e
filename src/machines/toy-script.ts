// A small session for tests of the room: no real content.
import type { RoomQuestion, Screen, Script } from './room-script.ts'

export function toyScreen(id: string, stage: string, more: Partial<Screen> = {}): Screen {
  return {
    ...{ id, stage, kind: 'words', heading: `About ${id}`, points: [], figures: [] },
    ...{ notes: [], prompts: [], debrief: [], uses: [] },
    ...more,
  }
}

export function toyVote(ids: readonly string[], more: Partial<RoomQuestion> = {}): RoomQuestion {
  const options = ids.map((id) => ({ id, text: `Option ${id}`, unsure: id === 'dk', exclusive: id === 'dk' }))
  return { options, many: false, ...more }
}

/** Two stages, four screens, two questions: one a single choice, one a multiple choice. */
export const toyScript: Script = {
  id: 'exercise/toy',
  title: 'A toy exercise',
  line: 'works',
  ground: {},
  stages: [
    { id: 'first', title: 'First', minutes: 5 },
    { id: 'second', title: 'Second', minutes: 10 },
  ],
  screens: [
    toyScreen('hello', 'first'),
    toyScreen('one', 'first', {
      kind: 'question',
      question: toyVote(['a', 'b', 'dk'], { after: 'Well.', real: ['b'] }),
    }),
    toyScreen('many', 'second', { kind: 'question', question: toyVote(['x', 'y', 'dk'], { many: true }) }),
    toyScreen('end', 'second', { kind: 'debrief', points: ['What now?'] }),
  ],
}
