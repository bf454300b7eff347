import { Kit } from '../../../features/system/Kit'

export default function SystemKitPage() {
  return <Kit />
}
