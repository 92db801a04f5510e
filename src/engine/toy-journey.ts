// A small journey for tests: three steps, the last of which rests on the first two.
import type { Journey, Step } from './journey.ts'

function toyStep(id: string, more: Partial<Step> = {}): Step {
  const said = { text: 'So they say.', sources: ['judgement'] }
  return {
    ...{ id, title: `Do ${id}`, short: id, purpose: `To have ${id}.`, questions: ['What?'] },
    ...{ tips: [said], mistakes: [said], example: { title: 'Once', ...said }, doneWhen: 'It is.' },
    checklist: [
      { id: `${id}_one`, text: 'One' },
      { id: `${id}_two`, text: 'Two' },
    ],
    ...{ output: id, branches: [], methods: [], cases: [], terms: [], needs: [], news: [] },
    ...more,
  }
}

export const toyJourney: Journey = {
  ...{ id: 'journey', version: 1, line: 'journey', title: 'A toy', terminus: 'The end', hash: '' },
  reviewed: { date: '2026-01-01', by: 'nobody' },
  steps: [
    toyStep('ask'),
    toyStep('plan', { needs: [{ step: 'ask', because: 'A plan needs a question.' }] }),
    toyStep('act', {
      needs: [
        { step: 'ask', because: 'Or it answers nothing.' },
        { step: 'plan', because: 'Or it goes wrong.' },
      ],
    }),
  ],
  changes: [],
}
