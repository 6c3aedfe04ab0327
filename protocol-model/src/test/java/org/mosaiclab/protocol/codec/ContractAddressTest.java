package org.mosaiclab.protocol.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mosaiclab.protocol.value.Address;

class ContractAddressTest {
  /// Contracts of one account of the Ethereum main chain, as its explorers show them.
  @ParameterizedTest
  @CsvSource({
    "0, cd234a471b72ba2f1ccf0a70fcaba648a5eecd8d",
    "1, 343c43a37d37dff08ae8c4a11544c718abb4fcf8",
    "2, f778b86fa74e846c4f0a1fbd1335fe81c00a0c91",
    "3, fffd933a0bc612844eaf0c6fe3e5b8e9b6c1d19c"
  })
  void created_byKnownAccount_isWhereItsContractLies(long nonce, String expected) {
    var creator = Address.parse("6ac7ea33f8831ea9dcc53393aaa88b25a785dbf0");
    assertThat(ContractAddress.created(creator, nonce)).isEqualTo(Address.parse(expected));
  }
}
