'use client';
import { Bdi } from '@/components/ui/bdi';
import { Table, Td, Th, Tr } from '@/components/ui/table';
import type { Role } from '@/lib/domain/access/permissions';
import type { Person } from '@/lib/server/data/clinic/people';
import { LeadSwitch } from './lead-switch';

const roleWords: Record<Role, string> = {
  owner: 'owner',
  physiotherapist: 'physiotherapist',
  front_desk: 'front desk',
};

export function PeopleTable({ people }: { people: readonly Person[] }) {
  return (
    <Table caption="People of the clinic" stacks>
      <thead>
        <tr>
          <Th>Name</Th>
          <Th>Signs in as</Th>
          <Th>Role</Th>
          <Th>Clinical lead</Th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <Tr key={person.practitionerRoleId}>
            <Th scope="row">
              <Bdi>{person.name}</Bdi>
            </Th>
            <Td>{person.email}</Td>
            <Td>{person.roles.map((role) => roleWords[role]).join(', ')}</Td>
            <Td name="Clinical lead">
              <LeadSwitch person={person} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
