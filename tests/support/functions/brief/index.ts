/** The probe with a time limit short enough to overrun in a test. */
export { main } from '../probe'
