export default definePageConfig({ navigationBarTitleText: '补记的期限' })
