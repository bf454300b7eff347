import { Notice } from '../../components/Notice'
import { capturesText } from '../../platform/captures'
import { useUncaptured } from '../../platform/useUncaptured'

/** Stands on every page with words of a talk: it asks the phone to leave them out of captures and says what that does not stop. */
export function Uncaptured() {
  useUncaptured()
  return <Notice>{capturesText}</Notice>
}
