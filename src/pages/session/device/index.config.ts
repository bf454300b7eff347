export default definePageConfig({ navigationBarTitleText: '本机' })
