import { useEffect } from 'react'
import { Page } from '../../components/Page'
import { Skeleton } from '../../components/Skeleton'
import { replacePage, usePageParams } from '../../platform/navigate'
import { routes } from '../../platform/routes'
import type { RoomView } from './roomViews'

/** An address of before the room: links, drafts and messages that hold it lead to the view that took its place. */
export function OldAddress({ view }: { view?: RoomView }) {
  const { meetingId } = usePageParams()
  useEffect(() => void replacePage(routes.meeting, { meetingId, view }), [meetingId, view])
  return (
    <Page>
      <Skeleton rows={5} />
    </Page>
  )
}
