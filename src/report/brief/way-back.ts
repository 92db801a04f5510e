// What would bring a method back, the easiest route for each; methods that the same changes would open are told together.
import { whatIf, type Id, type Verdict, type WhatIf } from '../../engine/index.ts'
import { changeRoutes, type ChangeRoute } from '../advice/what-if-words.ts'
import type { ListItem } from '../report.ts'
import { listWords } from '../words/method-words.ts'
import type { BriefInput } from './input.ts'

/** Methods with the strongest claims; with more of them nobody reads on. */
const MOST = 8
/** Answers that it hangs on are listed for so many questions; past that the questions alone. */
const MOST_ASKED = 2

/** The easiest route for each method that leads the strongest claims. */
export function wayBack({ flow, advised, library }: BriefInput, verdicts: readonly Verdict[]): ListItem[] {
  const level = ({ id }: Verdict) => library.methods[id]?.strength.level ?? 0
  const routes = verdicts
    .toSorted((a, b) => level(b) - level(a))
    .slice(0, MOST)
    .flatMap((verdict) => {
      const want = verdict.status === 'possible' ? 'recommended' : 'possible'
      return whatIf(flow, advised.answers, verdict.id, { want, limit: 1 })
    })
  const groups = new Map<string, WhatIf[]>()
  for (const route of routes) {
    const key = JSON.stringify([route.reaches, route.changes.map(({ question, to }) => [question, to])])
    groups.set(key, [...(groups.get(key) ?? []), route])
  }
  return [...groups.values()].flatMap((group) => {
    const [route] = changeRoutes(flow, [together(group)], library)
    if (!route) return []
    const names = group.map(({ method }) => library.methods[method]?.name ?? method)
    return [{ label: `${names.join(', ')}.`, text: routeText(route, group.length > 1) }]
  })
}

/** One route for methods with the same changes: what any of them gains, loses or asks besides. */
function together(group: readonly WhatIf[]): WhatIf {
  const [first, ...more] = group
  if (!first) throw new Error('A group has a member.')
  if (more.length === 0) return first
  const here = group.map(({ method }) => method)
  const others = (of: (one: WhatIf) => readonly Id[]) =>
    [...new Set(group.flatMap(of))].filter((id) => !here.includes(id))
  return {
    ...first,
    gains: others(({ gains }) => gains),
    loses: others(({ loses }) => loses),
    thenAsked: group
      .flatMap(({ thenAsked }) => thenAsked)
      .filter(({ question }, at, all) => all.findIndex((one) => one.question === question) === at),
  }
}

function routeText({ by, changes, thenAsked, reaches, gains, loses }: ChangeRoute, several: boolean): string {
  const steps = changes.map(({ short, from, to }) => `“${short}”, from ‘${from}’ to ‘${to}’`).join(', and ')
  const [it, hangs] = several ? ['Each', 'Which of them hangs'] : ['It', 'It hangs']
  const end =
    reaches === 'recommended' ? `${it} would be recommended.` : `${it} would be possible, with caveats.`
  const asked =
    several || thenAsked.length > MOST_ASKED
      ? thenAsked.length > 0 &&
        `More would then be asked. ${hangs} on the answers to ${listWords(thenAsked.map(({ short }) => `“${short}”`))}.`
      : thenAsked
          .map(({ short, holdsIf }) => `It holds if the answer to “${short}” is then ${holdsIf}.`)
          .join(' ')
  const more = [gains && `Also gained: ${gains}.`, loses && `Lost: ${loses}.`]
  return [`${by}: ${steps}.`, end, asked, ...more].filter(Boolean).join(' ')
}
