import { Chip } from '../../components/Chip'
import type { StateChip } from './presentRow'

/** How a meeting stands, beside the mark of one that was entered afterwards. */
export const StateChips = ({ chip, isAfterwards }: { chip: StateChip; isAfterwards: true | undefined }) => (
  <>
    {isAfterwards && <Chip tone="amber">补记</Chip>}
    <Chip tone={chip.tone}>{chip.word}</Chip>
  </>
)
