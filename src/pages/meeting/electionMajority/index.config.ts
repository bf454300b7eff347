export default definePageConfig({ navigationBarTitleText: '当选的认定办法' })
