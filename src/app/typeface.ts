// The typeface of a first visit may come after the first screen is being read, which must not move: the browser then does
// without (`font-display: optional` in tokens.css). It is put on with the next page, where everything changes anyway.

/** Puts every typeface of the style sheets on when the reader first goes to another page. */
export function dressNextPage(): void {
  addEventListener('hashchange', () => faces().forEach(putOn), { once: true })
}

function faces(): CSSFontFaceRule[] {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
  return rules.filter((rule) => rule instanceof CSSFontFaceRule)
}

/** Only once it is here, so that one which is on already never goes. It has been fetched before. */
function putOn({ style }: CSSFontFaceRule): void {
  const [family, source, weight] = ['font-family', 'src', 'font-weight'].map((name) =>
    style.getPropertyValue(name),
  )
  if (!family || !source) return
  new FontFace(family.replace(/["']/g, ''), source, { weight: weight || 'normal' })
    .load()
    .then((face) => document.fonts.add(face))
    .catch(() => undefined)
}
