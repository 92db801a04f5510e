// `map FLOW`: the flow as an outline, or drawn.
import { journeyOutline } from '../journey-outline.ts'
import { flowOutline } from '../map-outline.ts'
import { flowSvg } from '../map/flow-svg.ts'
import { findFlow, loadContent, Stop, type Command } from './command.ts'

export const mapCommand: Command = {
  usage: 'FLOW [--format svg|text]',
  does: 'the flow drawn, or as an outline',
  help: `text (the default): every question with when it is asked, what can follow it, how many answer paths lead through it,
what reads it and its options; every fact; every rule.
For the journey: every step with its needs, its checklist and what it leaves you with.
svg: the map that the app shows, for a page or a slide: npm run -s flow -- map works --format svg > works.svg`,
  options: { format: { type: 'string', default: 'text' } },
  async run({ words: [id], options: { format }, folder }, streams) {
    if (format !== 'svg' && format !== 'text')
      throw new Stop(`The format can be svg or text, not ${format}.`, 2)
    const compiled = loadContent(folder)
    const { journey, lines } = compiled
    if (journey && journey.id === id) {
      const line = lines.find((each) => each.id === id)
      await streams.out(format === 'svg' && line ? flowSvg(line) : journeyOutline(journey))
      return 0
    }
    const flow = findFlow(compiled, id, { evenPreparing: true })
    await streams.out(format === 'svg' ? flowSvg(flow) : flowOutline(flow))
    return 0
  },
}
