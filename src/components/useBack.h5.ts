import { goBack, hasBack } from '../platform/navigate'

/** The wide browser layout has no bar with an arrow, so the page offers its own way back. */
export const useBack = (): (() => void) | undefined => (hasBack() ? goBack : undefined)
