import { Caught } from '../../../components/Caught'
import { Kit } from '../../../features/system/Kit'

export default function SystemKitPage() {
  return (
    <Caught>
      <Kit />
    </Caught>
  )
}
