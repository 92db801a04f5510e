// The typeface of a first visit may come after the first screen is being read, which must not move: the browser then does
// without (`font-display: optional` in tokens.css), and on a slow line it is not even sent for (src/build/early.js). It is put
// on with the next page, where everything changes anyway.

/** Fetches every typeface of the style sheets, and puts them on as the reader goes to another page once they are here. */
export function dressNextPage(): void {
  const faces = facesOf([...document.styleSheets])
  for (const face of faces) face.load().catch(() => undefined)
  const arrived = ({ oldURL, newURL }: HashChangeEvent) => {
    // A link to a line is corrected to one of its questions: nobody has gone anywhere, and what is read must not move.
    const [was, is] = [oldURL, newURL].map((address) => new URL(address).hash.replace(/\?.*/s, ''))
    if (is?.startsWith(`${was}/`) || faces.some(({ status }) => status === 'loading')) return
    removeEventListener('hashchange', arrived)
    for (const face of faces) if (face.status === 'loaded') document.fonts.add(face)
    delete document.documentElement.dataset['letters']
  }
  addEventListener('hashchange', arrived)
}

/** Beside those of the style sheets, so that one which is on already never goes. */
function facesOf(sheets: readonly CSSStyleSheet[]): FontFace[] {
  const rules = sheets
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
  return rules.flatMap(({ style }) => {
    const [family, source, weight] = ['font-family', 'src', 'font-weight'].map((name) =>
      style.getPropertyValue(name),
    )
    if (!family || !source) return []
    return new FontFace(family.replace(/["']/g, ''), source, { weight: weight || 'normal' })
  })
}
