'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { dropDiaryDrafts } from '@/lib/client/diary-store';
import { sendJson } from '@/lib/client/problem';
import { paths } from '@/lib/paths';

export function SignOutButton() {
  const [isLeaving, setLeaving] = useState(false);
  return (
    <Button
      variant="quiet"
      size="compact"
      isPending={isLeaving}
      onPress={() => {
        setLeaving(true);
        dropDiaryDrafts();
        void sendJson('POST', paths.api.signOut, {}).finally(() => window.location.assign(paths.signIn));
      }}
    >
      Sign out
    </Button>
  );
}
