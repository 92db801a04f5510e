// All it takes to walk a line: the visits with their machine, and the pages that ask. The first screen needs none of it,
// so it is fetched when somebody is about to answer, at the same time as the questions.
import FlowPages from './FlowPages.svelte'
import { askedLibraryOf, libraryAtHand, visitTo } from './visits.svelte.ts'

export default { FlowPages, askedLibraryOf, libraryAtHand, visitTo }
