import { goBack, hasBack, openPage } from '../../platform/navigate'
import { routes } from '../../platform/routes'

/** From what belongs to a meeting back to it, or to it where nothing is behind. */
export const toMeeting = (meetingId: string): void =>
  void (hasBack() ? goBack() : openPage(routes.meeting, { meetingId }))
