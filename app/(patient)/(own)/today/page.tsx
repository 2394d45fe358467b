import { portalPaths } from '@/lib/portal-paths';
import { PortalPage, portalMetadata } from '../../_components/portal-page';

export const generateMetadata = portalMetadata(portalPaths.today);

export default function Page() {
  return <PortalPage path={portalPaths.today} />;
}
