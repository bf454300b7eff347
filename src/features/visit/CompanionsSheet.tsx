import { PeopleSheet } from '../../components/PeopleSheet'
import { visitLimits } from '../../contract/visitWords'
import { useMyPairs } from './api'
import type { VisitForm } from './presentForm'

type People = VisitForm['companions']

/** Who came along, of one's own branch; the names are those kept on this phone when there is no network. */
export function CompanionsSheet({
  values,
  onChange,
  onClose,
}: {
  values: People
  onChange: (values: People) => void
  onClose: () => void
}) {
  const { data, state } = useMyPairs()
  return (
    <PeopleSheet
      label="同去的同志"
      known={data?.companions}
      state={state}
      nobody="本支部还没有别的党员。"
      max={visitLimits.companions}
      values={values}
      onChange={onChange}
      onClose={onClose}
    />
  )
}
