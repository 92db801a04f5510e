// Calculators by what somebody wants to know, in the order in which a project comes to need them.
import type { Calculator, Group } from '../../calculators/calculator.ts'

export interface CalculatorGroup {
  id: Group
  title: string
  /** Who needs it, and when. */
  text: string
  calculators: readonly Calculator[]
}

const order: readonly Omit<CalculatorGroup, 'calculators'>[] = [
  {
    id: 'sample',
    title: 'How many people do I need?',
    text: 'For whoever plans a study of people, and for whoever is asked to believe one.',
  },
  {
    id: 'clusters',
    title: 'How many teams, schools or areas?',
    text: 'When whole groups get it, and people within a group are alike.',
  },
  {
    id: 'time',
    title: 'Would our figures show it?',
    text: 'When there is one place, a long run of figures, and a date on which it began.',
  },
  {
    id: 'counts',
    title: 'Did crime change more here than there?',
    text: 'For analysts who compare a place with one that did not get it.',
  },
  {
    id: 'survey',
    title: 'How far can I trust a survey?',
    text: 'Before you pay for one, and before you quote one.',
  },
  {
    id: 'value',
    title: 'Is it worth the money?',
    text: 'For commissioners and business cases: break-even first, it needs the fewest guesses.',
  },
  {
    id: 'agreement',
    title: 'Do our raters agree?',
    text: 'When people read, watch or code, and somebody asks whether another would have seen the same.',
  },
]

/** The calculators in which every word typed occurs, in groups that have any. */
export function calculatorGroups(calculators: readonly Calculator[], wanted: string): CalculatorGroup[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean)
  const found = calculators.filter(({ title, answers, use }) => {
    const text = [title, answers, use].join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  })
  return order
    .map((group) => ({ ...group, calculators: found.filter((one) => one.group === group.id) }))
    .filter(({ calculators: some }) => some.length > 0)
}
