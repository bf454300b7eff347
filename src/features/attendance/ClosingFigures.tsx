import { View } from '@tarojs/components'
import { useLive } from './live'
import { closingText, undecidedText } from './presentDoor'
import { useStoredScans } from './storedScans'

/** What ending the meeting does, with the figures at hand, and what at its door nobody has answered yet. */
export function ClosingFigures({ meetingId }: { meetingId: string }) {
  const { totals, roll } = useLive()
  const { stored, refused } = useStoredScans()
  const here = <Scan extends { meetingId: string }>(scans: readonly Scan[]) =>
    scans.filter((scan) => scan.meetingId === meetingId).length
  const left = undecidedText(roll?.data?.knocks.length ?? 0, here(refused))
  return (
    <>
      <View>{closingText(totals?.totals, here(stored.map(({ item }) => item)))}</View>
      {left && <View>{left}</View>}
    </>
  )
}
