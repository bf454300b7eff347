import type { ReactElement } from 'react'
import { CoverPlace, CoverScope } from '../../../src/components/covers'

/** A part of a page, with the place over it for its sheets. */
export const inPage = (part: ReactElement): ReactElement => (
  <CoverScope>
    {part}
    <CoverPlace />
  </CoverScope>
)
