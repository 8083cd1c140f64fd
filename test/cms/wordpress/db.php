<?php
/**
 * WordPress's drop-in for a database: one that is empty. With it all of WordPress loads, with its filters as they are, on
 * a machine that has no database.
 */
class No_Database extends wpdb {
	public function __construct() {
		$this->ready   = true;
		$this->charset = 'utf8mb4';
	}

	public function db_connect( $allow_bail = true ) {
		return true;
	}

	public function check_connection( $allow_bail = true ) {
		return true;
	}

	public function query( $query ) {
		$this->flush();
		return 0;
	}

	public function _real_escape( $data ) {
		return addslashes( (string) $data );
	}

	public function db_version() {
		return '8.0';
	}

	public function db_server_info() {
		return '8.0';
	}
}

$wpdb = new No_Database();
