import { ask } from '../../platform/callAction'

export const askHealth = () => ask('system.health', {})
