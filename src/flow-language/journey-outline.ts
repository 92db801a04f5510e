// The journey as an outline: the equal of its line in words, and what people read when they sign it off.
import type { Journey } from '../engine/index.ts'

/** Every step with what it needs, its checklist, and what it leaves you with, as indented text. */
export function journeyOutline({ id, title, version, reviewed, steps, terminus }: Journey): string {
  const lines = [
    `${title} (${id}, version ${version}, reviewed ${reviewed.date} by ${reviewed.by})`,
    '',
    'Steps',
  ]
  for (const [index, step] of steps.entries()) {
    lines.push(`${String(index + 1).padStart(3)}. ${step.title} [${step.id}]`, `     ${step.purpose}`)
    if (step.shares) lines.push(`     Where lines meet: ${step.shares}.`)
    for (const need of step.needs) lines.push(`     Safer after ${need.step}: ${need.because}`)
    for (const item of step.checklist) lines.push(`       - ${item.text} [${item.id}]`)
    lines.push(`     Done when: ${step.doneWhen}`, `     Leaves you with: ${step.output}.`)
    lines.push(`     Goes on to: ${[...step.branches, ...step.methods].join(', ')}.`)
  }
  lines.push('', `You leave with: ${terminus}`)
  return `${lines.join('\n')}\n`
}
