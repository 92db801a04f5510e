// Everything that can be found, as documents of one shape.
import type { Calculator } from '../../calculators/calculator.ts'
import type { FindableQuestion } from '../../engine/method-rules.ts'
import type { Exercise, Id, Journey, Library, Reference } from '../../engine/index.ts'

/** What the tool notices in bids, and how they are marked. */
export interface FindableFindings {
  rules: readonly { id: Id; title: string; why: string; fix: string; question: string }[]
  criteria: readonly { id: Id; title: string; asks: string; lookFor: string; redFlag: string }[]
}

export interface Shelves {
  library: Library
  reference: Reference
  questions: readonly FindableQuestion[]
  journey: Journey | null
  synonyms: readonly (readonly string[])[]
  calculators: readonly Pick<Calculator, 'id' | 'answers' | 'title' | 'use' | 'inputs'>[]
  findings: FindableFindings | null
  exercises: readonly Pick<Exercise, 'id' | 'title' | 'says' | 'learn' | 'needs'>[]
}

export type Kind =
  | 'method'
  | 'calculator'
  | 'term'
  | 'case'
  | 'question'
  | 'step'
  | 'holding'
  | 'effect'
  | 'cost'
  | 'contact'
  | 'finding'
  | 'exercise'
  | 'source'
  | 'help'

export interface FoundDocument {
  /** Its address, which no other has. */
  href: string
  kind: Kind
  title: string
  /** One line for the list. */
  line: string
  /** Other names. */
  also: string
  /** All else that is looked through. */
  text: string
}

/** One document for every page, term, question, step and entry. */
export function documentsOf({
  library,
  reference,
  questions,
  journey,
  calculators,
  findings,
  exercises,
}: Shelves): FoundDocument[] {
  return [
    ...Object.values(library.methods).map((one) => ({
      ...document('method', `methods/${one.id}`, one.name, one.plain),
      also: `${one.noun} ${one.opens}`,
      text: [one.answers, one.whenToUse, ...one.needs, ...one.threats, one.data, one.example?.text].join(' '),
    })),
    ...calculators.map((one) => ({
      ...document('calculator', `calculators/${one.id}`, one.answers, one.use),
      also: one.title,
      text: one.inputs.map(({ label }) => label).join(' '),
    })),
    ...Object.values(library.glossary).map((one) => ({
      ...document('term', `glossary/${one.id}`, capital(one.term), one.says),
      also: one.also.join(' '),
    })),
    ...Object.values(reference.cases).map((one) => ({
      ...document('case', `cases/${one.id}`, one.title, one.asked),
      also: `${one.place} ${namesOf(one.methods, library)}`,
      text: [one.story, one.possible, one.done, one.found.text, one.learnt].join(' '),
    })),
    ...questions.map((one) => ({
      ...document('question', `${one.flow}/${one.id}`, one.text, one.why),
      also: one.short,
    })),
    ...(journey?.steps ?? []).map((one) => ({
      ...document('step', `${journey?.line ?? 'journey'}/${one.id}`, one.title, one.purpose),
      also: one.short,
      text: [...one.questions, ...one.checklist.map(({ text }) => text), one.output].join(' '),
    })),
    {
      ...document(
        'step',
        'logic-model',
        'Draw a logic model',
        'Boxes and arrows on one page, with examples to start from and the questions of a critical friend.',
      ),
      also: 'logic model builder theory of change diagram inputs activities outputs outcomes',
      text: 'assumptions risks arrows impact pathway programme theory results chain',
    },
    {
      ...document(
        'step',
        'desk',
        'Judge bids',
        'A desk that holds bids against the rules, for several markers, from the tender pack to the debrief.',
      ),
      also: 'vet bid tender supplier commission evaluate proposal score moderation clarification procurement',
      text: 'criteria weights markers letters debrief award side by side withdrawn',
    },
    ...Object.values(reference.dataSources).map((one) => ({
      ...document('holding', `data/held-${one.id}`, one.name, one.holds),
      also: one.outcomes.join(' '),
      text: [one.access, ...one.caveats].join(' '),
    })),
    ...Object.values(reference.effectSizes).map((one) => ({
      ...document('effect', `data/effect-${one.id}`, one.intervention, one.says),
      also: one.outcome,
    })),
    ...Object.values(reference.unitCosts).map((one) => ({
      ...document(
        'cost',
        `data/cost-${one.id}`,
        one.what,
        [one.unit, one.caution].filter(Boolean).join('. '),
      ),
    })),
    {
      ...document(
        'cost',
        'costs',
        'What an evaluation costs, and how long it takes',
        'How our bands are made, what they rest on, and how they fare against published prices.',
      ),
      also: 'price budget day rate fee quote VAT consultant contract months deadline',
      text: 'back-test share of programme spend survey interview transcript contingency in-house grade',
    },
    {
      ...document(
        'help',
        'accessibility',
        'Can everybody use it?',
        'The accessibility statement: what works, what was tested, what does not work well yet, whom to ask.',
      ),
      also: 'accessibility WCAG screen reader keyboard zoom contrast disability disabled statement',
      text: 'axe audit high contrast magnification voice control',
    },
    ...Object.values(reference.contacts).map((one) =>
      document('contact', `data/ask-${one.id}`, one.name, one.for),
    ),
    ...(findings?.rules ?? []).map((one) => ({
      ...document('finding', `findings/${one.id}`, one.title, one.why),
      also: `${one.id} bid tender supplier`,
      text: `${one.fix} ${one.question}`,
    })),
    ...(findings?.criteria ?? []).map((one) => ({
      ...document('finding', `findings/${one.id}`, `How bids are marked: ${one.title}`, one.asks),
      also: `${one.id} criterion score marking anchors`,
      text: `${one.lookFor} ${one.redFlag}`,
    })),
    ...exercises.map((one) => ({
      ...document('exercise', `training/${one.id}`, one.title, one.says),
      also: 'training exercise session workshop group',
      text: [...one.learn, ...one.needs].join(' '),
    })),
    {
      ...document(
        'exercise',
        'training',
        'Exercises for a group',
        'Sessions that are ready to run, with papers to print, and a way to bring your own.',
      ),
      also: 'training trainer teach session workshop projector room hand-outs pack template',
    },
    ...Object.values(library.sources).map((one) => ({
      ...document('source', `sources/${one.id}`, one.title, [one.by, one.year].filter(Boolean).join(', ')),
      also: one.id,
    })),
  ]
}

function document(kind: Kind, path: string, title: string, line: string): FoundDocument {
  return { href: `#/${path}`, kind, title, line, also: '', text: '' }
}

function namesOf(ids: readonly Id[], { methods }: Library): string {
  return ids.map((id) => methods[id]?.name ?? '').join(' ')
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
