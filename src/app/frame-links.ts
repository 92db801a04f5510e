// What the head and the foot of every page lead to.

export interface FrameLink {
  href: string
  text: string
}

export const headLinks: readonly FrameLink[] = [
  { href: '#/saved', text: 'Your work' },
  { href: '#/methods', text: 'Methods' },
  { href: '#/calculators', text: 'Calculators' },
  { href: '#/cases', text: 'Cases' },
  { href: '#/glossary', text: 'Glossary' },
  { href: '#/map', text: 'Map' },
  { href: '#/search', text: 'Search' },
  { href: '#/about', text: 'Help' },
]

export const footLinks: readonly FrameLink[] = [
  { href: '#/desk', text: 'Judge bids' },
  { href: '#/training', text: 'Run a session' },
  { href: '#/logic-model', text: 'Draw a logic model' },
  { href: '#/data', text: 'Data and unit costs' },
  { href: '#/costs', text: 'Costs and time' },
  { href: '#/sources', text: 'Sources' },
  { href: '#/changes', text: 'What has changed' },
  { href: '#/accessibility', text: 'Accessibility' },
  { href: '#/licences', text: 'Licences' },
]

export const promise = 'Nothing you type leaves this device'
