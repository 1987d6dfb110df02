import assert from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pythonMissing, scanFlows } from './flow-scanner';

/** A flow that deletes the accounts with the name that it is given, with the rights of the system or of the user. */
const deletesByName = (runInMode: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<Flow xmlns="http://soap.sforce.com/2006/04/metadata">
    <apiVersion>65.0</apiVersion>
    <label>Delete By Name</label>
    <processType>AutoLaunchedFlow</processType>
    <recordDeletes>
        <name>Delete_Accounts</name>
        <label>Delete Accounts</label>
        <locationX>176</locationX>
        <locationY>134</locationY>
        <filterLogic>and</filterLogic>
        <filters>
            <field>Name</field>
            <operator>EqualTo</operator>
            <value>
                <elementReference>name</elementReference>
            </value>
        </filters>
        <object>Account</object>
    </recordDeletes>
    <runInMode>${runInMode}</runInMode>
    <start>
        <locationX>50</locationX>
        <locationY>0</locationY>
        <connector>
            <targetReference>Delete_Accounts</targetReference>
        </connector>
    </start>
    <status>Active</status>
    <variables>
        <name>name</name>
        <dataType>String</dataType>
        <isCollection>false</isCollection>
        <isInput>true</isInput>
        <isOutput>false</isOutput>
    </variables>
</Flow>
`;

describe('flow scanner', { skip: pythonMissing() }, () => {
  const found = async (runInMode: string): Promise<string[]> => {
    const folder = mkdtempSync(path.join(tmpdir(), 'flows-'));
    try {
      writeFileSync(path.join(folder, 'Delete_By_Name.flow-meta.xml'), deletesByName(runInMode));
      return await scanFlows(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it('finds what a person types on its way past the rights of that person', async () => {
    const [finding, ...others] = await found('SystemModeWithoutSharing');
    assert.match(
      finding,
      /Delete_By_Name\.flow-meta\.xml:\d+ PreventPassingUserDataIntoElementWithoutSharing/
    );
    assert.deepStrictEqual(others, []);
  });

  it('finds nothing where the user has the right', async () => {
    assert.deepStrictEqual(await found('DefaultMode'), []);
  });
});
