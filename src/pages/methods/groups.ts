// Methods by what they find out, cheapest and widest first; the strongest first within a group.
import type { Method } from '../../engine/index.ts'

export interface MethodGroup {
  id: Method['kind']
  title: string
  text: string
  methods: readonly Method[]
}

const order: readonly Omit<MethodGroup, 'methods'>[] = [
  { id: 'performance', title: 'Is it running?', text: 'Records and figures that everything else rests on.' },
  {
    id: 'background',
    title: 'What is the problem?',
    text: 'How big it is, where it gathers, whom it touches.',
  },
  { id: 'process', title: 'How was it done?', text: 'What was delivered, and how people lived through it.' },
  { id: 'explanatory', title: 'Why did it happen?', text: 'Explanations set against one another.' },
  { id: 'impact', title: 'Did it make the change?', text: 'Strongest first: how far each can show cause.' },
  { id: 'economic', title: 'Is it worth the money?', text: 'Costs beside results, or both in pounds.' },
]

/** The methods in which every word typed occurs, in groups that have any. */
export function methodGroups(methods: readonly Method[], wanted: string): MethodGroup[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean)
  const found = methods.filter(({ name, noun, plain, answers, opens }) => {
    const text = [name, noun, plain, answers, opens].join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  })
  return order
    .map((group) => ({
      ...group,
      methods: found
        .filter(({ kind }) => kind === group.id)
        .toSorted((a, b) => b.strength.level - a.strength.level || a.name.localeCompare(b.name, 'en')),
    }))
    .filter(({ methods: some }) => some.length > 0)
}
